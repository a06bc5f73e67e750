import com.stytch.java.b2b.StytchB2BClient;
import com.stytch.java.b2b.models.sessions.AuthenticateRequest;
import com.stytch.java.common.StytchException;
import com.stytch.java.common.StytchResult;

public class Handle {
  public static void main(String[] arguments) throws Exception {
    var projectId = System.getenv("STYTCH_PROJECT_ID");
    var secret = System.getenv("STYTCH_SECRET");
    var token = System.getenv("SESSION_TOKEN");
    var request = new AuthenticateRequest(token);
    try (var client = new StytchB2BClient(projectId, secret)) {
      var result = client.getSessions().authenticateCompletable(request).get();
      if (!(result instanceof StytchResult.Error failure)) {
        System.out.println("200 Signed in.");
        return;
      }
      if (!(failure.getException() instanceof StytchException.Response refusal)
          || !refusal.getReason().getErrorType().equals("organization_suspended")) {
        throw failure.getException();
      }
      // No retry: alert the team, and tell the user.
      System.err.println("Account suspended: " + refusal.getReason().getRequestId());
      System.out.println("503 Signing in is unavailable. Our team knows.");
    }
  }
}
