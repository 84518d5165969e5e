package import Elections
import Glibc

/// The British National Grid: degrees to metres east and north of its false origin off the Isles of Scilly.
///
/// Transverse Mercator on Airy's ellipsoid of 1830. Longitude and latitude of WGS 84 are taken as if they were of
/// the grid's own datum, which shifts the whole map by about 120 m: less than a tenth of a point at a page's width.
///
/// Source: Ordnance Survey, A guide to coordinate systems in Great Britain, annex C.1.
package enum NationalGrid {
  private static let (a, b) = (6_377_563.396, 6_356_256.909)
  private static let scale = 0.999_601_271_7
  private static let origin = (longitude: -2.0 * .pi / 180, latitude: 49.0 * .pi / 180)
  private static let falseOrigin = (easting: 400_000.0, northing: -100_000.0)

  /// The point of the grid in whole metres; nil for a place that is not on the globe or too far from Britain for the projection.
  package static func point(longitude: Double, latitude: Double) -> GridPoint? {
    guard (-180...180).contains(longitude), (-90...90).contains(latitude) else { return nil }
    let place = place(longitude: longitude, latitude: latitude)
    guard let easting = Int(exactly: place.easting.rounded()), let northing = Int(exactly: place.northing.rounded()),
      GridPoint.metres.contains(easting), GridPoint.metres.contains(northing)
    else { return nil }
    return GridPoint(easting: easting, northing: northing)
  }

  /// The place on the grid.
  ///
  /// ```swift
  /// NationalGrid.place(longitude: 1.717921583, latitude: 52.657570)  // 651409.9 east, 313177.3 north
  /// ```
  ///
  /// - Parameters:
  ///   - longitude: degrees east of Greenwich.
  ///   - latitude: degrees north of the equator.
  /// - Returns: metres.
  package static func place(longitude: Double, latitude: Double) -> (easting: Double, northing: Double) {
    let (latitude, east) = (latitude * .pi / 180, longitude * .pi / 180 - origin.longitude)
    let eccentricity = (a * a - b * b) / (a * a)
    let (s, c, t) = (sin(latitude), cos(latitude), tan(latitude))
    let across = a * scale / (1 - eccentricity * s * s).squareRoot()
    let along = a * scale * (1 - eccentricity) * pow(1 - eccentricity * s * s, -1.5)
    let excess = across / along - 1
    let c3 = c * c * c
    let c5 = c3 * c * c
    let t2 = t * t
    let t4 = t2 * t2

    let north0 = meridian(latitude) + falseOrigin.northing
    let north2 = across / 2 * s * c
    let north4 = across / 24 * s * c3 * (5 - t2 + 9 * excess)
    let north6 = across / 720 * s * c5 * (61 - 58 * t2 + t4)
    let east1 = across * c
    let east3 = across / 6 * c3 * (across / along - t2)
    let east5 = across / 120 * c5 * (5 - 18 * t2 + t4 + 14 * excess - 58 * t2 * excess)
    let e2 = east * east
    return (
      falseOrigin.easting + east * (east1 + e2 * (east3 + e2 * east5)),
      north0 + e2 * (north2 + e2 * (north4 + e2 * north6))
    )
  }

  /// The distance along the meridian from the true origin.
  private static func meridian(_ latitude: Double) -> Double {
    let n = (a - b) / (a + b)
    let (n2, n3) = (n * n, n * n * n)
    let (difference, sum) = (latitude - origin.latitude, latitude + origin.latitude)
    let first = (1 + n + 1.25 * n2 + 1.25 * n3) * difference
    let second = (3 * n + 3 * n2 + 2.625 * n3) * sin(difference) * cos(sum)
    let third = (1.875 * n2 + 1.875 * n3) * sin(2 * difference) * cos(2 * sum)
    let fourth = 35.0 / 24 * n3 * sin(3 * difference) * cos(3 * sum)
    return b * scale * (first - second + third - fourth)
  }
}
