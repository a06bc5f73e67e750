package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/stytchauth/stytch-go/v16/stytch/b2b/b2bstytchapi"
	"github.com/stytchauth/stytch-go/v16/stytch/b2b/sessions"
	"github.com/stytchauth/stytch-go/v16/stytch/stytcherror"
)

func env(name string) string {
	value := os.Getenv(name)
	if value == "" {
		log.Fatalf("%s is not set.", name)
	}
	return value
}

func main() {
	client, err := b2bstytchapi.NewClient(
		env("STYTCH_PROJECT_ID"),
		env("STYTCH_SECRET"),
		// Fetches no keys for JWTs: with it, AuthenticateJWT asks the API each time.
		b2bstytchapi.WithSkipJWKSInitialization(),
	)
	if err != nil {
		log.Fatal(err)
	}
	// The SDK sets no timeout.
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	_, err = client.Sessions.Authenticate(ctx, &sessions.AuthenticateParams{
		SessionToken: env("SESSION_TOKEN"),
		// An authorization_check covers one action.
		AuthorizationCheck: &sessions.AuthorizationCheck{
			OrganizationID: env("ORGANIZATION_ID"),
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
