package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/stytchauth/stytch-go/v16/stytch/b2b/b2bstytchapi"
	"github.com/stytchauth/stytch-go/v16/stytch/b2b/sessions"
	"github.com/stytchauth/stytch-go/v16/stytch/stytcherror"
)

func authenticate(address string) error {
	client, err := b2bstytchapi.NewClient(
		os.Getenv("STYTCH_PROJECT_ID"),
		os.Getenv("STYTCH_SECRET"),
		b2bstytchapi.WithBaseURI(address),
		// Only JWTs need the keys.
		b2bstytchapi.WithSkipJWKSInitialization(),
	)
	if err != nil {
		return err
	}
	_, err = client.Sessions.Authenticate(context.Background(), &sessions.AuthenticateParams{
		SessionToken: os.Getenv("SESSION_TOKEN"),
	})
	return err
}

func main() {
	// The address begins with http:, and WithBaseURI takes any.
	address := os.Getenv("STYTCH_URL")
	err := authenticate(address)
	var refusal stytcherror.Error
	switch {
	case err == nil:
		fmt.Println("200 Signed in.")
	case errors.As(err, &refusal) && refusal.ErrorType == "use_https":
		log.Printf("Unencrypted: %s. Replace the secret.", refusal.RequestID)
		if err := authenticate(strings.Replace(address, "http:", "https:", 1)); err != nil {
			log.Fatal(err)
		}
		fmt.Println("200 Signed in over https. Mend STYTCH_URL.")
	default:
		log.Fatal(err)
	}
}
