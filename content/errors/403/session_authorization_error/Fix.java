import com.stytch.java.b2b.StytchB2BClient;
import com.stytch.java.b2b.models.organizationsmembers.UpdateRequest;
import com.stytch.java.b2b.models.organizationsmembers.UpdateRequestOptions;
import com.stytch.java.b2b.models.organizationsmembers.UpdateResponse;
import com.stytch.java.common.StytchResult;
import java.util.List;
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
    var organization = env("ORGANIZATION_ID");
    var member = env("MEMBER_ID");
    try (var client = new StytchB2BClient(projectId, secret)) {
      // region after imports, settings, client
      // `roles` replaces the whole list: send the new Role and every Role that stays.
      // Wrong: List.of("editor") takes every other Role away.
      var roles = List.of("reader", "editor");
      // The nulls are the fields that stay as they are.
      var update =
          new UpdateRequest(organization, member, null, null, null, null, null, null, roles);
      var members = client.getOrganizations().getMembers();
      var result =
          members.updateCompletable(update, new UpdateRequestOptions()).get(10, TimeUnit.SECONDS);
      // endregion before the Roles in the response, errors
      if (result instanceof StytchResult.Error failure) {
        throw failure.getException();
      }
      var updated = ((StytchResult.Success<UpdateResponse>) result).getValue().getMember();
      var names = updated.getRoles().stream().map(role -> role.getRoleId()).toList();
      System.out.println("Roles now: " + String.join(", ", names));
    } catch (Exception error) {
      System.err.println("Stytch call failed: " + error);
      System.exit(1);
    }
  }
}
