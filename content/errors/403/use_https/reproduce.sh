# Sends no secret: nothing here is encrypted.
curl --request POST http://test.stytch.com/v1/b2b/sessions/authenticate
