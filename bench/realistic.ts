// A stand-in for the 804 error types of a real API: names that share most of their words, as real ones do.
import { derive, type LookupData, type Row } from '../src/lookup/data.ts';
import { inventedResponse, random } from '../fixtures/invented-lookup.ts';

const nouns =
  'account api_key application authenticator backup_code billing_plan biometric_registration client connection crypto_wallet custom_domain device discovery_token email email_address email_template external_id factor fingerprint group idp_configuration intermediate_session invite jwks jwt_template language_code locale m2m_client magic_link member member_session mfa_policy oauth_provider oauth_token organization otp_code passcode password password_hash phone_number pkce_challenge policy project public_token rbac_role recovery_code redirect_url registration resource role saml_certificate saml_connection scim_connection scope secret session session_token signature signing_key slug sms_message sso_connection sso_token subscription template totp trusted_metadata untrusted_metadata user user_agent username verification_key webauthn_credential webhook'.split(
    ' ',
  );

/** How error types are made, and what their message says; `*` is the noun, a word or several. */
const patterns: [status: number, name: string, message: string][] = [
  [400, 'invalid_*', 'The * provided is not valid. Please check its format and try again.'],
  [400, '*_required', 'A * is required for this request.'],
  [400, 'duplicate_*', 'A * with the same value already exists.'],
  [400, 'inactive_*', 'The * has not been activated yet.'],
  [400, '*_too_long', 'The * is longer than the maximum length allowed.'],
  [400, 'unsupported_*', 'This * is not supported by the endpoint.'],
  [400, '*_mismatch', 'The * does not match the one that the request was started with.'],
  [401, 'unauthorized_*', 'The credentials do not grant access to this *.'],
  [401, '*_expired', 'The * has expired. Request a new one.'],
  [403, '*_not_allowed', 'The settings of the project do not allow this *.'],
  [403, '*_disabled', 'The * is disabled in the dashboard.'],
  [404, '*_not_found', 'The * could not be found.'],
  [409, '*_already_exists', 'The * exists already and cannot be created again.'],
  [409, '*_in_use', 'The * is in use and cannot be deleted.'],
  [429, 'too_many_*_requests', 'Too many requests were made for this * in a short time.'],
  [429, '*_limit_exceeded', 'The project has reached its limit of each *.'],
  [500, '*_delivery_failed', 'The * could not be delivered by the provider.'],
];

/** The lookup's data of an API with `count` errors whose names look like real ones. */
export function realisticLookup(count = 804): LookupData {
  const next = random(7);
  const all = patterns.flatMap(([status, name, message]) =>
    nouns.map((noun) => ({
      status,
      order: next(),
      row: [name.replace('*', noun), message.replaceAll('*', noun.replaceAll('_', ' '))] as Row,
    })),
  );
  const kept = all.toSorted((a, b) => a.order - b.order).slice(0, count);
  const statuses = [...new Set(patterns.map(([status]) => status))];
  return derive({
    api: 'Realistic API',
    site: 'https://realistic.example',
    index: '/errors/',
    response: inventedResponse,
    errorUrl: '{site}{path}/{status}#{code}',
    statuses: statuses.map((code) => [
      code,
      `Status ${code}`,
      kept
        .filter(({ status }) => status === code)
        .map(({ row }) => row)
        .sort(),
    ]),
  });
}
