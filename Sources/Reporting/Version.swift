/// The version of doichieu, as reports and `--version` show it.
public enum Version {
  public static let current = "0.2.0"
}
