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
	_, err = client.Sessions.Authenticate(context.Background(), &sessions.AuthenticateParams{
		SessionToken: os.Getenv("SESSION_TOKEN"),
	})
	var refusal stytcherror.Error
	switch {
	case err == nil:
		fmt.Println("200 Signed in.")
	case errors.As(err, &refusal) && refusal.ErrorType == "organization_suspended":
		// No retry: alert the team, and tell the user.
		log.Println("Account suspended:", refusal.RequestID)
		fmt.Println("503 Signing in is unavailable. Our team knows.")
	default:
		log.Fatal(err)
	}
}
