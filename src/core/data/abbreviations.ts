/** Abbreviations that every reader of official text knows; the department adds its own in the tab "Từ điển". */
export const ABBREVIATIONS =
  'UBND HĐND MTTQ UBMTTQ BCĐ BCH BTV TW TU BTG BTGTU ĐU THPT THCS TH CNTT CNXH XHCN VN TP HTX TNHH CP NĐ QĐ NQ CT KL KH BC ' +
  'TTXVN VTV ASEAN APEC UNESCO UNICEF WHO WTO EU UN COVID AI OCOP USB PDF CD DVD TV LED QR PC ID ' +
  'TM KT TL TUQ VT TCVN ISO STT BHYT BHXH VNPT';
