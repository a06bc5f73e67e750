package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
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
	// region after imports, settings, client
	_, err = client.Sessions.Authenticate(context.Background(), &sessions.AuthenticateParams{
		SessionToken: token,
		// An authorization_check covers one action.
		AuthorizationCheck: &sessions.AuthorizationCheck{
			OrganizationID: organization, ResourceID: "documents", Action: "write",
		},
	})
	var refusal stytcherror.Error
	switch {
	case err == nil:
		fmt.Println("200 Saved.")
	case errors.As(err, &refusal) && refusal.ErrorType == "session_authorization_error":
		log.Println("Refused:", refusal.RequestID)
		fmt.Println("403 You may not write documents.")
		// endregion before other errors
	default:
		log.Fatal(err)
	}
}
