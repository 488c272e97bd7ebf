(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const keys = ["severity", "code", "locale", "document"];
  const items = [...document.querySelectorAll(".finding")];
  const groups = [...document.querySelectorAll(".group")];
  const told = document.getElementById("told");
  const apply = () => {
    const wanted = keys.map((key) => form.elements[key].value);
    const any = wanted.some((value) => value !== "");
    let shown = 0;
    for (const item of items) {
      const fits = keys.every((key, i) => wanted[i] === "" || item.dataset[key] === wanted[i]);
      item.hidden = !fits;
      if (fits) shown++;
    }
    for (const group of groups) {
      group.hidden = any && !group.querySelector(".finding:not([hidden])");
      if (any && shown <= 50) group.open = !group.hidden;
    }
    told.textContent = told.dataset.text.replace("#", shown).replace("#", items.length);
  };
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
})();
