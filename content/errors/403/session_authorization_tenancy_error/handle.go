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
	// From the request: its method, and the Organization in its URL.
	method, organization := env("REQUEST_METHOD"), env("ORGANIZATION_ID")
	client, err := b2bstytchapi.NewClient(
		env("STYTCH_PROJECT_ID"),
		env("STYTCH_SECRET"),
		// The SDK itself sets no timeout.
		b2bstytchapi.WithHTTPClient(&http.Client{Timeout: 10 * time.Second}),
	)
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	_, err = client.Sessions.Authenticate(ctx, &sessions.AuthenticateParams{
		SessionToken: token,
		AuthorizationCheck: &sessions.AuthorizationCheck{
			OrganizationID: organization, ResourceID: "documents", Action: "read",
		},
	})
	if err == nil {
		fmt.Println("200 Documents of", organization)
		return
	}
	// region after imports, settings, client, call
	var refusal stytcherror.Error
	if !errors.As(err, &refusal) || refusal.ErrorType != "session_authorization_tenancy_error" {
		log.Fatal(err)
	}
	own, err := client.Sessions.Authenticate(ctx, &sessions.AuthenticateParams{SessionToken: token})
	if err != nil {
		log.Fatal(err)
	}
	open := own.MemberSession.OrganizationID
	log.Printf("Asked for %s, but %s is open: %s", organization, open, refusal.RequestID)
	if method == "GET" { // A page view changes nothing: show the session's own Organization.
		fmt.Printf("303 /%s/documents\n", open)
	} else {
		fmt.Println("403 Another Organization is open. Nothing was changed.")
	}
	// endregion before the end of the program
}
