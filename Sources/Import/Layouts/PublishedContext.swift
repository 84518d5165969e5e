import Elections
import TidyData

extension Layout<LeaveVote> {
  /// Chris Hanretty, one row a constituency, shares in percent.
  static var hanretty: Layout {
    Tables.leaveVotes.layout(
      "Hanretty's estimates of the Leave vote",
      header: [
        .code: "constituency_code", .estimatedPercentage: "estimated_leave_percent",
        .countedPercentage: "counted_leave_percent",
      ])
  }

  /// The layouts that the Leave vote comes in.
  static var leaveVotes: [Layout] { [Tables.leaveVotes.tidy, .hanretty] }
}

extension Column<LeaveVote> {
  fileprivate static var estimatedPercentage: Self {
    Self("estimated_leave", .percentage, "The estimated share in percent.", \.estimated) { $0.estimated = $1 }
  }
  fileprivate static var countedPercentage: Self {
    Self("counted_leave", .percentage, "The counted share in percent.", { $0.counted ?? 0 }) {
      (vote, field) throws(FieldError) in
      vote.counted = field.tidied.isEmpty ? nil : try FieldType.percentage.read(field)
    }
  }
}

extension FieldType<Double> {
  /// A percentage as a fraction of 1, to nine decimals: more than any estimate is good for.
  fileprivate static var percentage: Self {
    Self(.text, expected: "a percentage from 0 to 100", write: { String($0 * 100) }) { text in
      Double(text).flatMap { (0...100).contains($0) ? ($0 * 1e7).rounded() / 1e9 : nil }
    }
  }
}

extension Layout<ReportedClaim> {
  /// Statements of the press as they were collected, without our checks.
  static var collected: Layout {
    Layout(
      "reported claims", into: Tables.claims.blank,
      [
        .id, .source, .election, .kind, .subject, .claim, .reported, .status, .publishedFinal, .verdict, .method,
        .firmness,
      ])
  }

  /// The layouts that claims come in.
  static var claims: [Layout] { [Tables.claims.tidy, .collected] }
}
