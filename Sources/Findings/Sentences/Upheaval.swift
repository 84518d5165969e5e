package import Elections
package import Queries

/// What befell a party in an area: a collapse or a surge.
package protocol Upheaval: QueryRow {
  var party: PartyCode { get }
  var areaKind: String { get }
  var area: String { get }
  var shareFrom: Double? { get }
  var shareTo: Double? { get }
  var change: Double? { get }
  var seatsFrom: Int { get }
  var seatsTo: Int { get }
  var candidatesFrom: Int { get }
  var candidatesTo: Int { get }
  var reason: String { get }
}

extension CollapsesRow: Upheaval {}
extension SurgesRow: Upheaval {}
