import com.stytch.java.b2b.StytchB2BClient;
import com.stytch.java.b2b.models.sessions.ExchangeRequest;
import com.stytch.java.b2b.models.sessions.ExchangeResponse;
import com.stytch.java.common.StytchResult;
import java.util.concurrent.TimeUnit;

// Java 16 or later: `instanceof` declares variables.
public class Fix {
  static String env(String name) {
    var value = System.getenv(name);
    if (value == null || value.isEmpty()) {
      System.err.println(name + " is not set.");
      System.exit(1);
    }
    return value;
  }

  public static void main(String[] arguments) {
    var projectId = env("STYTCH_PROJECT_ID");
    var secret = env("STYTCH_SECRET");
    var token = env("SESSION_TOKEN");
    var organization = env("ORGANIZATION_ID");
    try (var client = new StytchB2BClient(projectId, secret)) {
      var request = new ExchangeRequest(organization, token);
      // Without a limit, the SDK waits for two minutes.
      var result = client.getSessions().exchangeCompletable(request).get(10, TimeUnit.SECONDS);
      if (result instanceof StytchResult.Error failure) {
        throw failure.getException();
      }
      // region after imports, settings, client, call
      var exchanged = ((StytchResult.Success<ExchangeResponse>) result).getValue();
      var primary = exchanged.getPrimaryRequired();
      if (exchanged.getMemberAuthenticated()) {
        // Replace the old token with exchanged.getSessionToken() everywhere.
        System.out.println("Signed in to " + exchanged.getOrganization().getOrganizationId());
      } else if (primary != null) {
        // Pass exchanged.getIntermediateSessionToken() to the call that signs the Member in.
        System.out.println("Sign in with: " + String.join(", ", primary.getAllowedAuthMethods()));
      } else {
        System.out.println("Complete MFA.");
      }
      // endregion before errors
    } catch (Exception error) {
      System.err.println("Stytch call failed: " + error);
      System.exit(1);
    }
  }
}
