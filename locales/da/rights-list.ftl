# The list of rights for a lawyer (docs/rights.md). What stands above it: content/guides/rights-list.md.

right = ret
what = hvad den er
from = gælder fra
signed = underskrevet
not-signed = nej
source = kilde
says = hvad der står
read = læst
kind-right = en ret: »Du har ret til«
kind-ask = noget, man kan bede om: »Du kan bede om«
kind-practice = noget, barnet kan regne med: »Du må gerne«
kind-promise = rådgiverens løfte: »Det lover jeg«
everybody = alle
from-age = { $age } år
holds = Gælder: { $where }.
limits = Grænser for ordene:
open = Spørgsmål til dig:
band = { $band } år

## The list of what waits for a lawyer (docs/for-a-lawyer.md). What stands above it: content/guides/lawyer-list.md.

sentences = sætninger
sources = kilder
asked = spørgsmål
told = hvad barnet får at vide
bands = alder
section = hvor det står
