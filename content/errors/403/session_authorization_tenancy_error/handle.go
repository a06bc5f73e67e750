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
	token := os.Getenv("SESSION_TOKEN")
	// From the URL, so it may be any Organization.
	organization := os.Getenv("ORGANIZATION_ID")
	_, err = client.Sessions.Authenticate(context.Background(), &sessions.AuthenticateParams{
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
		log.Printf("Not of %s: %s", organization, refusal.RequestID)
		// The session knows its own Organization: lead there.
		own, err := client.Sessions.Authenticate(context.Background(), &sessions.AuthenticateParams{
			SessionToken: token,
		})
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("303 /%s/documents\n", own.MemberSession.OrganizationID)
	default:
		log.Fatal(err)
	}
}
