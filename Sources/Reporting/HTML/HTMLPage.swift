import Articles

/// What every page has: the head with styles, scripts and the policy that allows nothing else.
struct HTMLPage {
  /// A style sheet and a script, put together from the parts embedded in the program, and the script's hash.
  struct Assets: Sendable {
    let style: String
    let script: String
    let scriptHash: String

    init(styles: [[UInt8]], scripts: [[UInt8]]) {
      style = styles.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
      script = scripts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
      scriptHash = SHA256.base64(Array(script.utf8))
    }

    static let report = Assets(
      styles: [PackageResources.base_css, PackageResources.report_css],
      scripts: [PackageResources.page_js, PackageResources.report_js])
    static let index = Assets(
      styles: [PackageResources.base_css, PackageResources.index_css],
      scripts: [PackageResources.page_js, PackageResources.index_js])
  }

  let title: String
  let language: Language
  let assets: Assets

  func text(_ body: String) -> String {
    let tag = language == .vietnamese ? "vi" : "en"
    // Names the script by its hash, so that no other runs even if markup got through.
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(assets.scriptHash)'; base-uri 'none'; form-action 'none'"
    return """
      <!DOCTYPE html>
      <html lang="\(tag)" data-ui="\(tag)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="doichieu \(Version.current)">
      <title>\(Markup.attribute(title))</title>
      <style>\(assets.style)</style>
      </head>
      <body>
      \(body)
      <script>\(assets.script)</script>
      </body>
      </html>

      """
  }
}
