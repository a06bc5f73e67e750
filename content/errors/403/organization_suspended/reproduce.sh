# Fails with this error while the suspension lasts.
# Needs curl 7.76 or later. --user shows the secret in the process list.
curl https://test.stytch.com/v1/b2b/sessions/authenticate \
  --user "${STYTCH_PROJECT_ID:?}:${STYTCH_SECRET:?}" \
  --include --fail-with-body --max-time 10 \
  --header 'Content-Type: application/json' --data @- <<END
{ "session_token": "${SESSION_TOKEN:?}" }
END
