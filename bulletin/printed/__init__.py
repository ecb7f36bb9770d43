"""Printed pages read back: their lines, their pictures, which characters two texts share."""
