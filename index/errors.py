"""Every error of the index, as a code; its text says what is wrong and which command mends it."""

from corpus.errors import FaultError


class IndexStateError(FaultError):
    """Something about the index on disk, or the engine that reads it, cannot be used."""


class SettingError(IndexStateError):
    """A variable of the settings does not hold what it must."""


class NoIndexError(IndexStateError):
    """There is no index yet."""


class DamagedIndexError(IndexStateError):
    """The index on disk is not what was written."""


class MismatchError(IndexStateError):
    """The reader's model or program is not the one that the index was made with."""


class LockedError(IndexStateError):
    """Another reindex is under way."""


class WriteError(IndexStateError):
    """The new version could not be written: the disk is full, or not to be written to."""


class NoReportError(IndexStateError):
    """A report is named that there neither is nor was."""


class RegressionError(IndexStateError):
    """The new version finds less than the one in use."""
