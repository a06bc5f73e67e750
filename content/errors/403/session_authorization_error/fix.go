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
	"github.com/stytchauth/stytch-go/v16/stytch/b2b/organizations/members"
)

func env(name string) string {
	value := os.Getenv(name)
	if value == "" {
		log.Fatalf("%s is not set.", name)
	}
	return value
}

func main() {
	organization := env("ORGANIZATION_ID")
	member := env("MEMBER_ID")
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
	// Roles replaces the whole list: send the new Role and every Role that stays.
	// Wrong: []string{"editor"} takes every other Role away.
	roles := []string{"reader", "editor"}
	updated, err := client.Organizations.Members.Update(context.Background(), &members.UpdateParams{
		OrganizationID: organization, MemberID: member, Roles: &roles,
	})
	if err != nil {
		log.Fatal(err)
	}
	var names []string
	for _, role := range updated.Member.Roles {
		names = append(names, role.RoleID)
	}
	fmt.Println("Roles now:", strings.Join(names, ", "))
	// endregion before the end of the program
}
