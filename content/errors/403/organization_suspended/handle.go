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
	_, err = client.Sessions.Authenticate(context.Background(), &sessions.AuthenticateParams{SessionToken: token})
	var refusal stytcherror.Error
	switch {
	case err == nil:
		fmt.Println("200 Signed in.")
	case errors.As(err, &refusal) && refusal.ErrorType == "organization_suspended":
		// Do not retry. Raise one alarm, not one for each request.
		log.Println("Suspended:", refusal.RequestID)
		fmt.Println("503 Signing in is unavailable. Our team knows.")
		// endregion before other errors
	default:
		log.Fatal(err)
	}
}
