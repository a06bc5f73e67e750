package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
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
	organization := env("ORGANIZATION_ID")
	client, err := b2bstytchapi.NewClient(
		env("STYTCH_PROJECT_ID"),
		env("STYTCH_SECRET"),
		// The SDK itself sets no timeout.
		b2bstytchapi.WithHTTPClient(&http.Client{Timeout: 10 * time.Second}),
	)
	if err != nil {
		log.Fatal(err)
	}
	exchanged, err := client.Sessions.Exchange(context.Background(), &sessions.ExchangeParams{
		OrganizationID: organization, SessionToken: token,
	})
	if err != nil {
		log.Fatal(err)
	}
	// region after imports, settings, client, call
	switch {
	case exchanged.MemberAuthenticated:
		// Replace the old token with exchanged.SessionToken everywhere.
		fmt.Println("Signed in to", exchanged.Organization.OrganizationID)
	case exchanged.PrimaryRequired != nil:
		// Pass exchanged.IntermediateSessionToken to the call that signs the Member in.
		fmt.Println("Sign in with:", strings.Join(exchanged.PrimaryRequired.AllowedAuthMethods, ", "))
	default:
		fmt.Println("Complete MFA.")
	}
	// endregion before the end of the program
}
