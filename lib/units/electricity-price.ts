const USD_PER_MWH_IN_ONE_CENT_PER_KWH = 10; // 1,000 kWh per MWh / 100 cents per USD

export function usdPerMwhFromCentsPerKwh(centsPerKwh: number): number {
  return centsPerKwh * USD_PER_MWH_IN_ONE_CENT_PER_KWH;
}
