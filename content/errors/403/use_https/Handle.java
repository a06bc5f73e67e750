import com.stytch.java.b2b.StytchB2BClient;
import com.stytch.java.b2b.models.sessions.AuthenticateRequest;
import com.stytch.java.b2b.models.sessions.AuthenticateResponse;
import com.stytch.java.common.OptionalClientConfig;
import com.stytch.java.common.StytchException;
import com.stytch.java.common.StytchResult;

public class Handle {
  static StytchResult<AuthenticateResponse> authenticate(String address) throws Exception {
    var projectId = System.getenv("STYTCH_PROJECT_ID");
    var secret = System.getenv("STYTCH_SECRET");
    var request = new AuthenticateRequest(System.getenv("SESSION_TOKEN"));
    var config = new OptionalClientConfig(address);
    try (var client = new StytchB2BClient(projectId, secret, config)) {
      return client.getSessions().authenticateCompletable(request).get();
    }
  }

  public static void main(String[] arguments) throws Exception {
    // The address begins with http:, and the client takes any.
    var address = System.getenv("STYTCH_URL");
    if (!(authenticate(address) instanceof StytchResult.Error failure)) {
      System.out.println("200 Signed in.");
      return;
    }
    if (!(failure.getException() instanceof StytchException.Response refusal)
        || !refusal.getReason().getErrorType().equals("use_https")) {
      throw failure.getException();
    }
    System.err.println("Unencrypted: " + refusal.getReason().getRequestId() + ". Replace the secret.");
    if (authenticate(address.replace("http:", "https:")) instanceof StytchResult.Success) {
      System.out.println("200 Signed in over https. Mend STYTCH_URL.");
    }
  }
}
