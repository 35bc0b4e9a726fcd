// Tells the server the browser's time zone, for those who chose none: the next page shows times in it.
{
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !document.cookie.includes(`fondaco-zone=${zone}`)) {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `fondaco-zone=${zone}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  }
}
