# The errors of the Parcel API, generated from https://parcels.example/reference/errors/
from dataclasses import dataclass
from typing import Final, Literal, Optional, Tuple


@dataclass(frozen=True)
class ErrorInfo:
    """A documented error."""

    #: The stable name of the error.
    code: str
    #: The HTTP status of the response.
    status: int
    #: Whether the API sends the error.
    state: Literal["active", "draft", "deprecated", "retired"]
    #: When a retry of the same request can succeed. None if that is not known.
    retry: Optional[Literal["never", "after-change", "later"]]
    #: Who can fix the error.
    fixable_by: Tuple[Literal["developer", "project-admin", "organization-admin", "end-user", "api-support"], ...]
    #: The message of the API, for developers.
    message: str
    #: What happened, in a sentence.
    summary: str
    #: The URL that documents the error, as a response names it.
    url: str
    #: The page that explains only this error.
    page: str


#: The label does not exist any more, since it was voided.
LABEL_VOIDED: Final = "label_voided"

#: The number in the request is the number of no parcel.
PARCEL_NOT_FOUND: Final = "parcel_not_found"

#: The depot behind your key is closed, so every request is refused.
DEPOT_CLOSED: Final = "depot_closed"

#: The address is written well, but the parcel may not go there.
PARCEL_ADDRESS_ERROR: Final = "parcel_address_error"

#: The address lies in a zone that the depot does not serve.
PARCEL_ADDRESS_ZONE_ERROR: Final = "parcel_address_zone_error"

#: The request named a quote that has run out.
QUOTE_EXPIRED: Final = "quote_expired"

#: The confirmation could not be sent by fax.
#: Deprecated: the API has not sent this error since 2026-05.
FAX_FAILED: Final = "fax_failed"

#: All documented errors.
ERRORS: Final[Tuple[ErrorInfo, ...]] = (
    ErrorInfo(
        code=LABEL_VOIDED,
        status=404,
        state="active",
        retry="never",
        fixable_by=("developer",),
        message="There is no such label.",
        summary="The label does not exist any more, since it was voided.",
        url="https://parcels.example/reference/errors/404#label_voided",
        page="https://parcels.example/reference/errors/404/label_voided/",
    ),
    ErrorInfo(
        code=PARCEL_NOT_FOUND,
        status=404,
        state="active",
        retry="never",
        fixable_by=("developer",),
        message="There is no parcel with this number.",
        summary="The number in the request is the number of no parcel.",
        url="https://parcels.example/reference/errors/404#parcel_not_found",
        page="https://parcels.example/reference/errors/404/parcel_not_found/",
    ),
    ErrorInfo(
        code=DEPOT_CLOSED,
        status=409,
        state="active",
        retry="never",
        fixable_by=("api-support",),
        message="Your depot has been closed. Please write to help@parcels.example for assistance.",
        summary="The depot behind your key is closed, so every request is refused.",
        url="https://parcels.example/reference/errors/409#depot_closed",
        page="https://parcels.example/reference/errors/409/depot_closed/",
    ),
    ErrorInfo(
        code=LABEL_VOIDED,
        status=409,
        state="deprecated",
        retry="never",
        fixable_by=("developer", "organization-admin",),
        message="The label was voided.",
        summary="The label of the parcel was voided before the parcel was sent.",
        url="https://parcels.example/reference/errors/409#label_voided",
        page="https://parcels.example/reference/errors/409/label_voided/",
    ),
    ErrorInfo(
        code=PARCEL_ADDRESS_ERROR,
        status=409,
        state="active",
        retry="after-change",
        fixable_by=("developer", "project-admin", "organization-admin",),
        message="The parcel may not be sent to the given address.",
        summary="The address is written well, but the parcel may not go there.",
        url="https://parcels.example/reference/errors/409#parcel_address_error",
        page="https://parcels.example/reference/errors/409/parcel_address_error/",
    ),
    ErrorInfo(
        code=PARCEL_ADDRESS_ZONE_ERROR,
        status=409,
        state="active",
        retry="never",
        fixable_by=("developer", "end-user",),
        message="The address of the parcel does not match the zone of the depot.",
        summary="The address lies in a zone that the depot does not serve.",
        url="https://parcels.example/reference/errors/409#parcel_address_zone_error",
        page="https://parcels.example/reference/errors/409/parcel_address_zone_error/",
    ),
    ErrorInfo(
        code=QUOTE_EXPIRED,
        status=409,
        state="active",
        retry="later",
        fixable_by=("developer",),
        message="Please ask for a new quote.",
        summary="The request named a quote that has run out.",
        url="https://parcels.example/reference/errors/409#quote_expired",
        page="https://parcels.example/reference/errors/409/quote_expired/",
    ),
    ErrorInfo(
        code=FAX_FAILED,
        status=409,
        state="retired",
        retry="later",
        fixable_by=("end-user",),
        message="The fax was not received.",
        summary="The confirmation could not be sent by fax.",
        url="https://parcels.example/reference/errors/409#fax-failed",
        page="https://parcels.example/reference/errors/409/fax_failed/",
    ),
)


def find_error(status: int, code: str) -> Optional[ErrorInfo]:
    """Returns the error with a status and a code; None if it is not documented."""
    return next((error for error in ERRORS if error.status == status and error.code == code), None)
