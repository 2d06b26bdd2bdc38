import Facts
import Glossary
import Words

/// Who does what a verb says, and to whom, as far as one side's word order and voice tell.
struct Frame {
  /// Actors that stand in one place, the head first: "A and B", "the head of A".
  struct Place {
    let actors: [Int]
    /// Whether nothing but light words part it from the verb.
    let isSure: Bool

    func common(_ other: Place) -> Int { actors.count(where: other.actors.contains) }
    func overlaps(_ other: Place) -> Bool { actors.contains(where: other.actors.contains) }
  }

  var agent: Place?
  var patient: Place?
  /// What "on" or "at" behind the verb governs.
  var target: Place?
  /// Whether the subject is a noun that is no actor.
  var hasOtherSubject = false
  var isPassive = false
  /// Whether an object follows the verb at once.
  var hasObject = false
  /// Whether the agent is told by *by*, or stands between *bị* and the verb.
  var hasMarkedAgent = false
  /// Whether *bị* stands right before the verb.
  var suffers = false
}

/// How an English verb is inflected.
enum VerbForm { case base, third, past, ing }
