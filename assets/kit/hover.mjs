// Escape takes away what hovering shows, without the pointer being moved.

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const shown of document.querySelectorAll(".hoverlayer > *")) shown.remove();
});
