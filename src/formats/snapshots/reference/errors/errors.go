// Package apierrors has the errors of the Parcel API.
//
// The errors of the Parcel API, generated from https://parcels.example/reference/errors/
package apierrors

// Code is the stable name of an error.
type Code string

// Fixer is somebody who can fix an error.
type Fixer string

// Retry is when a retry of the same request can succeed. It is empty if that is not known.
type Retry string

const (
	// RetryNever: A retry does not help.
	RetryNever Retry = "never"

	// RetryAfterChange: A retry helps only after something changes.
	RetryAfterChange Retry = "after-change"

	// RetryLater: A retry can help without a change.
	RetryLater Retry = "later"
)

const (
	// FixerDeveloper is the developer.
	FixerDeveloper Fixer = "developer"

	// FixerProjectAdmin is a project admin.
	FixerProjectAdmin Fixer = "project-admin"

	// FixerOrganizationAdmin is an organization admin.
	FixerOrganizationAdmin Fixer = "organization-admin"

	// FixerEndUser is the end user.
	FixerEndUser Fixer = "end-user"

	// FixerApiSupport is the carrier’s support team.
	FixerApiSupport Fixer = "api-support"
)

const (
	// CodeLabelVoided: The label does not exist any more, since it was voided.
	CodeLabelVoided Code = "label_voided"

	// CodeParcelNotFound: The number in the request is the number of no parcel.
	CodeParcelNotFound Code = "parcel_not_found"

	// CodeDepotClosed: The depot behind your key is closed, so every request is refused.
	CodeDepotClosed Code = "depot_closed"

	// CodeParcelAddressError: The address is written well, but the parcel may not go there.
	CodeParcelAddressError Code = "parcel_address_error"

	// CodeParcelAddressZoneError: The address lies in a zone that the depot does not serve.
	CodeParcelAddressZoneError Code = "parcel_address_zone_error"

	// CodeQuoteExpired: The request named a quote that has run out.
	CodeQuoteExpired Code = "quote_expired"

	// CodeFaxFailed: The confirmation could not be sent by fax.
	//
	// Deprecated: the API has not sent this error since 2026-05.
	CodeFaxFailed Code = "fax_failed"
)

// Info is a documented error.
type Info struct {
	Code Code

	// Status is the HTTP status of the response.
	Status int

	// State is active, draft, deprecated or retired.
	State string

	Retry Retry

	FixableBy []Fixer

	// Message is the message of the API, for developers.
	Message string

	// Summary describes what happened, in a sentence.
	Summary string

	// URL documents the error, as a response names it.
	URL string

	// Page is the URL of the page that explains only this error.
	Page string
}

// All has all documented errors.
var All = []Info{
	{CodeLabelVoided, 404, "active", RetryNever, []Fixer{FixerDeveloper}, "There is no such label.", "The label does not exist any more, since it was voided.", "https://parcels.example/reference/errors/404#label_voided", "https://parcels.example/reference/errors/404/label_voided/"},
	{CodeParcelNotFound, 404, "active", RetryNever, []Fixer{FixerDeveloper}, "There is no parcel with this number.", "The number in the request is the number of no parcel.", "https://parcels.example/reference/errors/404#parcel_not_found", "https://parcels.example/reference/errors/404/parcel_not_found/"},
	{CodeDepotClosed, 409, "active", RetryNever, []Fixer{FixerApiSupport}, "Your depot has been closed. Please write to help@parcels.example for assistance.", "The depot behind your key is closed, so every request is refused.", "https://parcels.example/reference/errors/409#depot_closed", "https://parcels.example/reference/errors/409/depot_closed/"},
	{CodeLabelVoided, 409, "deprecated", RetryNever, []Fixer{FixerDeveloper, FixerOrganizationAdmin}, "The label was voided.", "The label of the parcel was voided before the parcel was sent.", "https://parcels.example/reference/errors/409#label_voided", "https://parcels.example/reference/errors/409/label_voided/"},
	{CodeParcelAddressError, 409, "active", RetryAfterChange, []Fixer{FixerDeveloper, FixerProjectAdmin, FixerOrganizationAdmin}, "The parcel may not be sent to the given address.", "The address is written well, but the parcel may not go there.", "https://parcels.example/reference/errors/409#parcel_address_error", "https://parcels.example/reference/errors/409/parcel_address_error/"},
	{CodeParcelAddressZoneError, 409, "active", RetryNever, []Fixer{FixerDeveloper, FixerEndUser}, "The address of the parcel does not match the zone of the depot.", "The address lies in a zone that the depot does not serve.", "https://parcels.example/reference/errors/409#parcel_address_zone_error", "https://parcels.example/reference/errors/409/parcel_address_zone_error/"},
	{CodeQuoteExpired, 409, "active", RetryLater, []Fixer{FixerDeveloper}, "Please ask for a new quote.", "The request named a quote that has run out.", "https://parcels.example/reference/errors/409#quote_expired", "https://parcels.example/reference/errors/409/quote_expired/"},
	{CodeFaxFailed, 409, "retired", RetryLater, []Fixer{FixerEndUser}, "The fax was not received.", "The confirmation could not be sent by fax.", "https://parcels.example/reference/errors/409#fax-failed", "https://parcels.example/reference/errors/409/fax_failed/"},
}

// Find returns the error with a status and a code, and whether it is documented.
func Find(status int, code Code) (Info, bool) {
	for _, info := range All {
		if info.Status == status && info.Code == code {
			return info, true
		}
	}
	return Info{}, false
}
