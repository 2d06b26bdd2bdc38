import Articles
import Foundation

/// Our own JSON: every cell of every concept.
enum GlossaryJSON {
  private struct File: Codable {
    var schema: String
    var columns: [String]?
    var concepts: [Concept]
  }

  private struct Concept: Codable {
    var id: String
    var type: String
    var domain: String
    var forms: [Form]
    var fields: [String: String]
  }

  private struct Form: Codable {
    var language: String
    var role: String
    var text: String
    var context: String?
  }

  static func text(_ table: GlossaryTable) -> String {
    let file = File(
      schema: "doichieu.glossary/1", columns: table.columnsNeeded,
      concepts: table.concepts.map { concept in
        Concept(
          id: concept.id, type: concept.typeName, domain: concept.domain,
          forms: concept.forms.map {
            Form(
              language: $0.language.rawValue, role: $0.role == .preferred ? "preferred" : $0.role.rawValue, text: $0.text,
              context: $0.context)
          },
          fields: concept.fields)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings and arrays of strings always encode.
    return String(decoding: (try? encoder.encode(file)) ?? Data(), as: UTF8.self) + "\n"
  }

  static func read(_ path: String) throws -> GlossaryTable {
    let file: File
    do {
      file = try JSONDecoder().decode(File.self, from: Data(try Knowledge.bytes(of: path)))
    } catch let error as Knowledge.Failure {
      throw error
    } catch {
      throw ExchangeFailure.malformed(path: path, line: 1, reason: "not a doichieu.glossary/1 file", vi: "không phải tệp doichieu.glossary/1")
    }
    guard file.schema == "doichieu.glossary/1" else {
      throw ExchangeFailure.malformed(path: path, line: 1, reason: "unknown schema \(file.schema)", vi: "không biết lược đồ \(file.schema)")
    }
    let concepts = file.concepts.map { concept in
      GlossaryConcept(
        id: concept.id, typeName: concept.type, domain: concept.domain,
        forms: concept.forms.compactMap { form in
          guard let language = Language(rawValue: form.language),
            let role = form.role == "preferred" ? FormRole.preferred : FormRole(rawValue: form.role)
          else { return nil }
          return GlossaryForm(language: language, role: role, text: form.text, context: form.context)
        },
        fields: concept.fields)
    }
    return GlossaryTable(path: path, columns: file.columns ?? [], concepts: concepts)
  }
}
