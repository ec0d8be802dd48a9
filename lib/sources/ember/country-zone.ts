// ISO 3166-1 alpha-3 to alpha-2, Europe and its electricity neighbours; Kosovo has the user-assigned codes XKX and XK.
const alpha2OfAlpha3 = new Map(
  (
    "ALB AL,AND AD,ARM AM,AUT AT,AZE AZ,BEL BE,BGR BG,BIH BA,BLR BY,CHE CH,CYP CY,CZE CZ,DEU DE,DNK DK,ESP ES,EST EE,FIN FI," +
    "FRA FR,FRO FO,GBR GB,GEO GE,GIB GI,GRC GR,HRV HR,HUN HU,IRL IE,ISL IS,ITA IT,KAZ KZ,LIE LI,LTU LT,LUX LU,LVA LV,MAR MA," +
    "MCO MC,MDA MD,MKD MK,MLT MT,MNE ME,NLD NL,NOR NO,POL PL,PRT PT,ROU RO,RUS RU,SMR SM,SRB RS,SVK SK,SVN SI,SWE SE,TUR TR," +
    "UKR UA,XKX XK"
  )
    .split(",")
    .map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)]),
);

/** Alpha-2 zone of an alpha-3 code (`GBR` is `GB`, `GRC` is `GR`), null when the code is none of a country here. */
export function countryZone(iso3Code: string): string | null {
  return alpha2OfAlpha3.get(iso3Code.trim().toUpperCase()) ?? null;
}
