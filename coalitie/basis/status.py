"""Statuses that change in steps, each with the day it took effect, who recorded it and why.

A model names its steps in one table, ``OVERGANGEN``, and has one method per step. The step itself
is one conditional UPDATE, so of two people who press at the same time one gets a clear refusal.
"""

from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitie.basis import regels
from coalitie.basis.vaag import VageDatum
from coalitie.basis.velden import VageDatumField


class StapGeweigerd(ValidationError):
    """A step that the table of steps, the dates or a colleague's earlier step does not allow."""


@dataclass(frozen=True)
class Overgang:
    """One step: the method that takes it, the label of its button, and from which to which status."""

    methode: str
    label: str
    van: frozenset
    naar: str


def overgang(methode, label, van, naar):
    """Return an ``Overgang``; ``van`` is an iterable of statuses."""
    return Overgang(methode, label, frozenset(van), naar)


class StapQuerySet(models.QuerySet):
    """Steps."""

    def geldend(self):
        """Return the steps that were not undone."""
        return self

    def genomen_op(self, datum):
        """Return the steps that had been taken by ``datum``.

        A step counts from its first possible day, and never before the step that it followed.
        """
        # In the order of the steps, not of their days: "najaar" may follow on 15 October.
        nog_niet = self.model.objects.geldend().filter(
            onderwerp=models.OuterRef("onderwerp"),
            pk__lte=models.OuterRef("pk"),
            ingegaan__startswith__gt=datum,
        )
        return self.geldend().filter(~models.Exists(nog_niet))

    def laatste_op(self, datum):
        """Return of each subject the last step that had been taken by ``datum``: where it stood that day."""
        return self.genomen_op(datum).order_by("onderwerp_id", "-pk").distinct("onderwerp_id")


class Stap(models.Model):
    """Abstract: a step that was taken. Subclasses add the foreign key ``onderwerp``."""

    van = models.CharField(gettext_lazy("van"), max_length=30, blank=True, editable=False)
    naar = models.CharField(gettext_lazy("naar"), max_length=30, editable=False)
    ingegaan = VageDatumField(gettext_lazy("ingegaan"), help_text=gettext_lazy("De dag waarop het gebeurde."))
    reden = models.TextField(gettext_lazy("reden"))
    bron = models.CharField(gettext_lazy("bron"), max_length=300, blank=True)
    vastgelegd_op = models.DateTimeField(gettext_lazy("vastgelegd op"), default=timezone.now, editable=False)
    vastgelegd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=gettext_lazy("vastgelegd door"),
        editable=False,
    )

    objects = StapQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ("pk",)

    def __str__(self):
        return f"{self.naar_label} ({self.ingegaan})"

    @property
    def naar_label(self):
        """The status in words."""
        return self._label(self.naar)

    @property
    def naar_publiek(self):
        """The status in the words of the public site; in its own where it has no others."""
        publiek = getattr(self._meta.get_field("onderwerp").related_model, "STATUS_PUBLIEK", {})
        return publiek.get(self.naar) or self.naar_label

    def _label(self, waarde):
        model = self._meta.get_field("onderwerp").related_model
        return dict(model.Status.choices).get(waarde, waarde)


class OngedaanStapQuerySet(StapQuerySet):
    """Steps of which a mistaken one can be undone."""

    def geldend(self):
        """Return the steps that were not undone."""
        return self.filter(ongedaan_op__isnull=True)


class OngedaanStap(Stap):
    """Abstract: a step that can be undone when it was a mistake. It stays, with who undid it and why."""

    ongedaan_op = models.DateTimeField(gettext_lazy("ongedaan gemaakt op"), null=True, editable=False)
    ongedaan_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=gettext_lazy("ongedaan gemaakt door"),
        editable=False,
    )
    ongedaan_reden = models.TextField(
        gettext_lazy("waarom ongedaan gemaakt"), blank=True, default="", editable=False
    )

    objects = OngedaanStapQuerySet.as_manager()

    class Meta(Stap.Meta):
        abstract = True


class StatusQuerySet(models.QuerySet):
    """Rows of a model that has steps."""

    def op(self, datum):
        """Annotate ``status_op``: the status on ``datum``, None where no step had been taken by then."""
        stappen = self.model.Stap.objects.genomen_op(datum).filter(onderwerp=models.OuterRef("pk"))
        return self.annotate(status_op=models.Subquery(stappen.order_by("-pk").values("naar")[:1]))


class MetStatus(models.Model):
    """Abstract: a model with a ``status`` that only changes by its steps.

    A subclass has ``Status`` (TextChoices), a field ``status``, ``OVERGANGEN`` (a tuple of
    ``Overgang``) and ``Stap`` (its own subclass of ``Stap``).
    """

    OVERGANGEN = ()

    class Meta:
        abstract = True

    @classmethod
    def overgang_naar(cls, methode):
        """Return the row of ``OVERGANGEN`` for the method of that name."""
        return next(rij for rij in cls.OVERGANGEN if rij.methode == methode)

    def mogelijke_stappen(self):
        """Return the steps that may be taken from the present status."""
        return [rij for rij in self.OVERGANGEN if self.status in rij.van]

    def zet(self, methode, *, door, reden, ingegaan=None, bron="", **velden):
        """Take the step ``methode``: change the status and record day, person and reason.

        ``ingegaan`` is a ``VageDatum`` or a date, today when left out. ``velden`` are other
        fields that change in the same UPDATE. Raises ``StapGeweigerd``; returns the ``Stap``.
        """
        rij = self.overgang_naar(methode)
        if not isinstance(ingegaan, VageDatum):
            ingegaan = VageDatum.van_dag(ingegaan or timezone.localdate())
        self._controleer_stap(rij, reden, ingegaan, velden)
        try:
            with transaction.atomic():
                gewijzigd = (
                    type(self)
                    ._base_manager.filter(pk=self.pk, status=self.status)
                    .update(status=rij.naar, **velden)
                )
                if not gewijzigd:
                    raise StapGeweigerd(
                        _(
                            "Iemand anders was je net voor. Laad de pagina opnieuw en kijk wat de status nu is."
                        )
                    )
                stap = self.leg_stap_vast(
                    van=self.status,
                    naar=rij.naar,
                    ingegaan=ingegaan,
                    reden=reden,
                    bron=bron,
                    door=door,
                    **self._bij_stap(velden),
                )
        except IntegrityError as fout:
            raise StapGeweigerd(self._gebroken_regel(fout)) from fout
        self.status = rij.naar
        for naam, waarde in velden.items():
            setattr(self, naam, waarde)
        return stap

    def _bij_stap(self, velden):
        """Return what a model keeps with a step, beside day, person and reason; none by default."""
        return {}

    def _gebroken_regel(self, fout):
        """Return what the rule of the database that a step would break says to people."""
        if melding := regels.in_woorden(fout):
            return melding
        naam = fout.__cause__.diag.constraint_name
        for regel in (*self._meta.constraints, *self.Stap._meta.constraints):
            if regel.name == naam:
                return regel.violation_error_message
        raise fout

    def leg_stap_vast(self, *, van, naar, ingegaan, reden, bron, door, **velden):
        """Record a step without changing the status; the first status of a new row starts here.

        ``velden`` are fields of the step that a model adds to it.
        """
        return self.Stap.objects.create(
            onderwerp=self,
            van=van,
            naar=naar,
            ingegaan=ingegaan,
            reden=reden.strip(),
            bron=bron,
            vastgelegd_door=door,
            **velden,
        )

    def _controleer_stap(self, rij, reden, ingegaan, velden):
        if self.status not in rij.van:
            raise StapGeweigerd(
                _("Van “%(van)s” naar “%(naar)s” kan niet.")
                % {"van": self.get_status_display(), "naar": self.Status(rij.naar).label}
            )
        if not reden.strip():
            raise StapGeweigerd({"reden": _("Schrijf op waarom. Ook over tien jaar wil iemand dat weten.")})
        if ingegaan.eerste > timezone.localdate():
            raise StapGeweigerd(
                {"ingegaan": _("Deze dag moet nog komen. Leg de stap vast als het zover is.")}
            )
        vorige = self.Stap.objects.geldend().filter(onderwerp=self).order_by("pk").last()
        if vorige and ingegaan.laatste < vorige.ingegaan.eerste:
            raise StapGeweigerd(
                {
                    "ingegaan": _("De vorige stap was op %(dag)s. Deze stap kan niet eerder zijn.")
                    % {"dag": vorige.ingegaan}
                }
            )

    def maak_ongedaan(self, *, door, reden, **velden):
        """Undo the last step, which was a mistake: back to the status before it.

        ``velden`` are other fields that change in the same UPDATE. For models whose ``Stap`` is an
        ``OngedaanStap``. Raises ``StapGeweigerd``; returns the step that was undone.
        """
        if not reden.strip():
            raise StapGeweigerd({"reden": _("Schrijf op wat er niet klopte.")})
        try:
            with transaction.atomic():
                geldend = self.Stap.objects.geldend().filter(onderwerp=self).order_by("pk")
                laatste = geldend.select_for_update().last()
                if not laatste or not laatste.van:
                    raise StapGeweigerd(_("Er is geen stap om ongedaan te maken."))
                gewijzigd = (
                    type(self)
                    ._base_manager.filter(pk=self.pk, status=self.status)
                    .filter(status=laatste.naar)
                    .update(status=laatste.van, **velden)
                )
                if not gewijzigd:
                    raise StapGeweigerd(
                        _(
                            "Iemand anders was je net voor. Laad de pagina opnieuw en kijk wat de status nu is."
                        )
                    )
                laatste.ongedaan_op = timezone.now()
                laatste.ongedaan_door = door
                laatste.ongedaan_reden = reden.strip()
                laatste.save(update_fields=["ongedaan_op", "ongedaan_door", "ongedaan_reden"])
        except IntegrityError as fout:
            raise StapGeweigerd(self._gebroken_regel(fout)) from fout
        self.status = laatste.van
        for naam, waarde in velden.items():
            setattr(self, naam, waarde)
        return laatste


def stap_constraints(naam):
    """Return the constraints that every table of steps has; ``naam`` makes their names unique."""
    return [
        models.CheckConstraint(
            name=f"{naam}_met_reden",
            condition=~models.Q(reden=""),
            violation_error_message=gettext_lazy("Een stap heeft een reden nodig."),
        ),
    ]
