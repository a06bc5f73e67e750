# Any request, with the credentials of the suspended account.
curl https://test.stytch.com/v1/b2b/sessions/authenticate \
  --user "$STYTCH_PROJECT_ID:$STYTCH_SECRET" \
  --json @- <<END
{
  "session_token": "$SESSION_TOKEN"
}
END
