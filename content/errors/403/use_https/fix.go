package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"time"

	"github.com/stytchauth/stytch-go/v16/stytch/b2b/b2bstytchapi"
	"github.com/stytchauth/stytch-go/v16/stytch/b2b/sessions"
)

func env(name string) string {
	value := os.Getenv(name)
	if value == "" {
		log.Fatalf("%s is not set.", name)
	}
	return value
}

func main() {
	token := env("SESSION_TOKEN")
	// region after imports, settings
	// WithBaseURI accepts any URL. Check it before the client can send the secret.
	address := env("STYTCH_URL")
	if parsed, err := url.Parse(address); err != nil || parsed.Scheme != "https" {
		fmt.Println("500 STYTCH_URL must begin with https://.")
		os.Exit(1)
	}
	client, err := b2bstytchapi.NewClient(
		env("STYTCH_PROJECT_ID"),
		env("STYTCH_SECRET"),
		b2bstytchapi.WithBaseURI(address),
		// The SDK itself sets no timeout.
		b2bstytchapi.WithHTTPClient(&http.Client{Timeout: 10 * time.Second}),
	)
	// endregion before the call and its errors
	if err != nil {
		log.Fatal(err)
	}
	_, err = client.Sessions.Authenticate(context.Background(), &sessions.AuthenticateParams{SessionToken: token})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("200 Signed in.")
}
