# Expected to be refused. Sends no secret: nothing here is encrypted.
# A 403 ends with exit code 22.
curl --request POST http://test.stytch.com/v1/b2b/sessions/authenticate \
  --include --fail-with-body --max-time 10
