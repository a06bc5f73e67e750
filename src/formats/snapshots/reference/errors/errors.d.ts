// The errors of the Parcel API, generated from its reference:
// https://parcels.example/reference/errors/

/** Every documented `error_type`. */
export type ErrorType =
  | 'depot_closed'
  | 'fax_failed'
  | 'label_voided'
  | 'parcel_address_error'
  | 'parcel_address_zone_error'
  | 'parcel_not_found'
  | 'quote_expired';

/** The body of a failed request with a given error. */
export interface ErrorResponseOf<Code extends string, Status extends number> {
  status_code: Status;
  request_id: string;
  error_type: Code;
  error_message: string;
  error_url: string;
  details?: ({
    field: string;
    limits?: Record<string, unknown>;
    values?: unknown[];
  })[];
}

/** The body of a failed request. A `switch` on `error_type` narrows it. */
export type ErrorResponse =
  | ErrorResponseOf<'label_voided', 404>
  | ErrorResponseOf<'parcel_not_found', 404>
  | ErrorResponseOf<'depot_closed', 409>
  | ErrorResponseOf<'label_voided', 409>
  | ErrorResponseOf<'parcel_address_error', 409>
  | ErrorResponseOf<'parcel_address_zone_error', 409>
  | ErrorResponseOf<'quote_expired', 409>
  | ErrorResponseOf<'fax_failed', 409>;
