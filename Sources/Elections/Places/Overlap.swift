/// The part of an old constituency that lies in a new one.
package struct Overlap: Equatable, Sendable {
  /// What the part is of the two constituencies, as fractions of 1.
  package struct Share: Equatable, Sendable {
    /// Of the old constituency.
    package var ofOld: Double
    /// Of the new constituency.
    package var ofNew: Double

    package init(ofOld: Double, ofNew: Double) {
      (self.ofOld, self.ofNew) = (ofOld, ofNew)
    }
  }

  package var old: ConstituencyCode
  package var new: ConstituencyCode
  /// The shares of residential addresses, which votes are shared out by.
  package var residential: Share
  /// The shares of the land.
  package var area: Share
  /// The shares of the people.
  package var population: Share

  package init(old: ConstituencyCode, new: ConstituencyCode, residential: Share, area: Share, population: Share) {
    (self.old, self.new, self.residential, self.area) = (old, new, residential, area)
    self.population = population
  }
}
