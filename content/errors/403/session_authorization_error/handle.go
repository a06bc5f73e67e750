package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"

	"github.com/stytchauth/stytch-go/v16/stytch/b2b/b2bstytchapi"
	"github.com/stytchauth/stytch-go/v16/stytch/b2b/sessions"
	"github.com/stytchauth/stytch-go/v16/stytch/stytcherror"
)

func main() {
	client, err := b2bstytchapi.NewClient(
		os.Getenv("STYTCH_PROJECT_ID"),
		os.Getenv("STYTCH_SECRET"),
		// Only JWTs need the keys.
		b2bstytchapi.WithSkipJWKSInitialization(),
	)
	if err != nil {
		log.Fatal(err)
	}
	// One check for each action.
	_, err = client.Sessions.Authenticate(context.Background(), &sessions.AuthenticateParams{
		SessionToken: os.Getenv("SESSION_TOKEN"),
		AuthorizationCheck: &sessions.AuthorizationCheck{
			OrganizationID: os.Getenv("ORGANIZATION_ID"),
			ResourceID:     "documents",
			Action:         "write",
		},
	})
	var refusal stytcherror.Error
	switch {
	case err == nil:
		fmt.Println("200 Saved.")
	case errors.As(err, &refusal) && refusal.ErrorType == "session_authorization_error":
		log.Println("Refused:", refusal.RequestID)
		fmt.Println("403 You may not write documents.")
	default:
		log.Fatal(err)
	}
}
