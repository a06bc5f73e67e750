package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/url"
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
	// WithBaseURI takes any URL. Refuse http before the secret is sent.
	address := env("STYTCH_URL")
	if parsed, err := url.Parse(address); err != nil || parsed.Scheme != "https" {
		fmt.Println("500 STYTCH_URL must begin with https://.")
		os.Exit(1)
	}
	client, err := b2bstytchapi.NewClient(
		env("STYTCH_PROJECT_ID"),
		env("STYTCH_SECRET"),
		b2bstytchapi.WithBaseURI(address),
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
	case errors.As(err, &refusal) && refusal.ErrorType == "use_https":
		// Something on the way turned https into http. Do not retry.
		log.Printf("Unencrypted: %s. Rotate the secret.", refusal.RequestID)
		fmt.Println("503 Signing in is unavailable. Our team knows.")
	default:
		log.Fatal(err)
	}
}
