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
	token := env("SESSION_TOKEN")
	// From the request: its method, and the Organization in its URL.
	method, organization := env("REQUEST_METHOD"), env("ORGANIZATION_ID")
	_, err = client.Sessions.Authenticate(ctx, &sessions.AuthenticateParams{
		SessionToken: token,
		AuthorizationCheck: &sessions.AuthorizationCheck{
			OrganizationID: organization,
			ResourceID:     "documents",
			Action:         "read",
		},
	})
	var refusal stytcherror.Error
	switch {
	case err == nil:
		fmt.Println("200 Documents of", organization)
	case errors.As(err, &refusal) && refusal.ErrorType == "session_authorization_tenancy_error":
		own, failure := client.Sessions.Authenticate(ctx, &sessions.AuthenticateParams{SessionToken: token})
		if failure != nil {
			log.Fatal(failure)
		}
		open := own.MemberSession.OrganizationID
		log.Printf("Asked for %s, but %s is open: %s", organization, open, refusal.RequestID)
		if method != "GET" {
			fmt.Println("403 Another Organization is open. Nothing was changed.")
			return
		}
		// A page view changes nothing: show the session's own Organization.
		fmt.Printf("303 /%s/documents\n", open)
	default:
		log.Fatal(err)
	}
}
