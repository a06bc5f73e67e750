# Sends no secret, because nothing here is encrypted. Needs curl 7.76 or later.
curl --request POST http://test.stytch.com/v1/b2b/sessions/authenticate \
  --include --fail-with-body --max-time 10
