"""What the public may have read is kept: it is ended or withdrawn, never deleted."""


class Bewaart:
    """Mixin of an admin class: refuses to delete what was ever public, whoever asks."""

    def has_delete_permission(self, request, obj=None):
        """Tell whether this may be deleted by this person."""
        return super().has_delete_permission(request, obj) and not getattr(obj, "was_openbaar", False)
