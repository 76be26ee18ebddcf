"""The window of a round, where somebody submits an application."""

from django.utils.translation import gettext as tekst

from coalitie.basis.aftellen import nog
from coalitie.basis.beheer import kolommen
from financiering.admin.stappen import BedragStapFormulier


def venster_in_woorden(ronde):
    """Return whether can be applied now and for how long, in a sentence; empty while nothing is known."""
    if ronde.komt_nog:
        return tekst("De ronde gaat open op %(moment)s (%(nog)s).") % {
            "moment": kolommen.moment(ronde.opent),
            "nog": nog(ronde.opent),
        }
    if ronde.is_gesloten:
        return tekst("De ronde is gesloten sinds %(moment)s.") % {"moment": kolommen.moment(ronde.sluit)}
    if ronde.sluit:
        return tekst("De ronde sluit op %(moment)s: %(nog)s.") % {
            "moment": kolommen.moment(ronde.sluit),
            "nog": nog(ronde.sluit),
        }
    return ""


class IndienFormulier(BedragStapFormulier):
    """Submitting: says until when that can be done, or that it is too late now."""

    def __init__(self, *args, obj, **kwargs):
        super().__init__(*args, obj=obj, **kwargs)
        zinnen = [venster_in_woorden(obj.ronde)]
        if obj.ronde.is_gesloten and obj.ingediend_op is None:
            zinnen.append(
                tekst("Vul de dag in waarop de aanvraag is ingediend: dat was voordat de ronde sloot.")
            )
        uitleg = self.fields["ingegaan"].help_text
        self.fields["ingegaan"].help_text = " ".join(str(zin) for zin in [*zinnen, uitleg] if zin)
