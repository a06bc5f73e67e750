import com.stytch.java.b2b.StytchB2BClient;
import com.stytch.java.b2b.models.sessions.AuthenticateRequest;
import com.stytch.java.b2b.models.sessions.AuthorizationCheck;
import com.stytch.java.common.StytchException;
import com.stytch.java.common.StytchResult;

public class Handle {
  public static void main(String[] arguments) throws Exception {
    var projectId = System.getenv("STYTCH_PROJECT_ID");
    var secret = System.getenv("STYTCH_SECRET");
    var token = System.getenv("SESSION_TOKEN");
    var organization = System.getenv("ORGANIZATION_ID");
    // One check for each action.
    var check = new AuthorizationCheck(organization, "documents", "write");
    var request = new AuthenticateRequest(token, null, null, null, check);
    try (var client = new StytchB2BClient(projectId, secret)) {
      var result = client.getSessions().authenticateCompletable(request).get();
      if (!(result instanceof StytchResult.Error failure)) {
        System.out.println("200 Saved.");
        return;
      }
      if (!(failure.getException() instanceof StytchException.Response refusal)
          || !refusal.getReason().getErrorType().equals("session_authorization_error")) {
        throw failure.getException();
      }
      System.err.println("Refused: " + refusal.getReason().getRequestId());
      System.out.println("403 You may not write documents.");
    }
  }
}
