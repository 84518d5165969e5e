/// The part of an old constituency that lies in a new one.
public struct Overlap: Equatable, Sendable {
  /// What the part is of the two constituencies, as fractions of 1.
  public struct Share: Equatable, Sendable {
    /// Of the old constituency.
    public let ofOld: Double
    /// Of the new constituency.
    public let ofNew: Double

    /// Makes a pair of shares.
    public init(ofOld: Double, ofNew: Double) {
      self.ofOld = ofOld
      self.ofNew = ofNew
    }
  }

  /// The old constituency.
  public let old: ConstituencyCode
  /// The new constituency.
  public let new: ConstituencyCode
  /// The shares of residential addresses, which votes are shared out by.
  public let residential: Share
  /// The shares of the land.
  public let area: Share
  /// The shares of the people.
  public let population: Share

  /// Makes an overlap.
  public init(old: ConstituencyCode, new: ConstituencyCode, residential: Share, area: Share, population: Share) {
    self.old = old
    self.new = new
    self.residential = residential
    self.area = area
    self.population = population
  }
}
