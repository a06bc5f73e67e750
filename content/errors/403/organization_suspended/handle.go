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
	})
	var refusal stytcherror.Error
	switch {
	case err == nil:
		fmt.Println("200 Signed in.")
	case errors.As(err, &refusal) && refusal.ErrorType == "organization_suspended":
		// No retry. Raise one alarm, not one for each request.
		log.Println("Suspended:", refusal.RequestID)
		fmt.Println("503 Signing in is unavailable. Our team knows.")
	default:
		log.Fatal(err)
	}
}
