import Database
import Testing

@Suite struct ResultLabelTests {
  /// The labels that differ from what votes and baseline say, and how they are read.
  ///
  /// `Lab Coop` is Labour, `DU` is the DUP, and Blaenau Gwent follows the by-election of 2006, which is no baseline.
  static let readings: [(election: Int, constituency: String, published: String, rebuilt: String)] = [
    (2010, "East Antrim", "DU hold", "DUP hold"),
    (2010, "Blaenau Gwent", "Lab gain from BGPV", "Lab gain from Ind"),
    (2015, "Morley and Outwood", "Con gain from Lab Coop", "Con gain from Lab"),
    (2015, "Edinburgh North and Leith", "SNP gain from Lab Coop", "SNP gain from Lab"),
    (2015, "Glasgow South West", "SNP gain from Lab Coop", "SNP gain from Lab"),
    (2015, "Kilmarnock and Loudoun", "SNP gain from Lab Coop", "SNP gain from Lab"),
    (2015, "Rutherglen and Hamilton West", "SNP gain from Lab Coop", "SNP gain from Lab"),
    (2015, "West Dunbartonshire", "SNP gain from Lab Coop", "SNP gain from Lab"),
    (2019, "Barrow and Furness", "Con gain from Lab Coop", "Con gain from Lab"),
    (2019, "Leigh", "Con gain from Lab Coop", "Con gain from Lab"),
    (2019, "Redcar", "Con gain from Lab Coop", "Con gain from Lab"),
    (2019, "Stoke-on-Trent Central", "Con gain from Lab Coop", "Con gain from Lab"),
    (2019, "Stroud", "Con gain from Lab Coop", "Con gain from Lab"),
    (2019, "West Bromwich West", "Con gain from Lab Coop", "Con gain from Lab"),
    (2019, "Glasgow North East", "SNP gain from Lab Coop", "SNP gain from Lab"),
    (2019, "Rutherglen and Hamilton West", "SNP gain from Lab Coop", "SNP gain from Lab"),
  ]

  @Test("every one of the 3,250 published labels is rebuilt from votes and baseline, but for the 16 named")
  func labels() throws {
    let rows = try CommittedDatabase.rows(
      """
      SELECT c.election, k.name, o.published_label, c.label
      FROM contest_change c
      JOIN contest o USING (election, constituency_id)
      JOIN constituency k USING (constituency_id)
      JOIN tally t USING (tally_id)
      WHERE t.basis = 'counted' AND o.published_label IS NOT NULL
      ORDER BY c.election, o.published_label, c.label, k.name
      """)
    #expect(rows.count == 3250)
    let differing = try rows.filter { try $0.text(2) != $0.text(3) }
      .map { "\(try $0.integer(0)) \(try $0.text(1)): \(try $0.text(2)) is \(try $0.text(3))" }
    let named = Self.readings.map { "\($0.election) \($0.constituency): \($0.published) is \($0.rebuilt)" }
    #expect(Set(differing) == Set(named))
    #expect(differing.count == 16)
  }

  @Test("gains are as published", arguments: [(2010, 117), (2015, 111), (2017, 70), (2019, 81), (2024, 303)])
  func gains(election: Int, gains: Int) throws {
    let rows = try CommittedDatabase.rows(
      """
      SELECT sum(c.gained), count(*) FROM contest_change c JOIN tally t USING (tally_id)
      WHERE t.basis = 'counted' AND t.election = \(election)
      """)
    #expect(try rows.first?.integer(0) == gains)
    #expect(try rows.first?.integer(1) == 650)
  }
}
