import com.stytch.java.b2b.StytchB2BClient;
import com.stytch.java.b2b.models.sessions.AuthenticateRequest;
import com.stytch.java.common.OptionalClientConfig;
import com.stytch.java.common.StytchResult;
import java.net.URI;
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
    // region after imports, settings
    // apiBaseUrl accepts any URL. Check it before the client can send the secret.
    var url = env("STYTCH_URL");
    if (!"https".equals(URI.create(url).getScheme())) {
      System.out.println("500 STYTCH_URL must begin with https://.");
      System.exit(1);
    }
    var config = new OptionalClientConfig(url);
    try (var client = new StytchB2BClient(projectId, secret, config)) {
      // endregion before the call and its errors
      // Without a limit, the SDK waits for two minutes.
      var request = new AuthenticateRequest(token);
      var result = client.getSessions().authenticateCompletable(request).get(10, TimeUnit.SECONDS);
      if (result instanceof StytchResult.Error failure) {
        throw failure.getException();
      }
      System.out.println("200 Signed in.");
    } catch (Exception error) {
      System.err.println("Stytch call failed: " + error);
      System.exit(1);
    }
  }
}
