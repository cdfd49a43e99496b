// A browser without JavaScript: cookies, redirects, plain HTML forms.

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#34;': '"', '&#39;': "'" };

function text(attribute) {
  return attribute.replace(/&(amp|lt|gt|quot|#34|#39);/g, (entity) => ENTITIES[entity]);
}

function attribute(tag, name) {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found ? text(found[1]) : undefined;
}

export class Browser {
  #cookies = new Map();
  #origin;

  constructor(origin) {
    this.#origin = new URL(origin).origin;
  }

  /** Follows redirects within the service; stops at the first address of somebody else. */
  async go(url, init = {}) {
    let next = new URL(url, this.#origin);
    let options = init;
    for (let hops = 0; hops < 10; hops++) {
      const response = await this.#send(next, options);
      const location = response.headers.get('location');
      if (!location) {
        return { url: next, status: response.status, html: await response.text() };
      }
      next = new URL(location, next);
      options = {};
      if (next.origin !== this.#origin) {
        return { url: next, status: response.status, html: '' };
      }
    }
    throw new Error(`redirected in circles at ${next}`);
  }

  /** Fills in the form that has these fields and sends it. */
  async submit(page, values) {
    const wanted = Object.keys(values);
    for (const [form] of page.html.matchAll(/<form[\s\S]*?<\/form>/g)) {
      const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
      const names = inputs.map((tag) => attribute(tag, 'name'));
      if (wanted.every((name) => names.includes(name))) {
        const body = new URLSearchParams();
        for (const tag of inputs) {
          const name = attribute(tag, 'name');
          body.append(name, values[name] ?? attribute(tag, 'value') ?? '');
        }
        const action = attribute(form.slice(0, form.indexOf('>') + 1), 'action') ?? page.url.href;
        return this.go(new URL(action, page.url), { method: 'POST', body });
      }
    }
    throw new Error(`no form with ${wanted} at ${page.url}: ${page.html.slice(0, 2000)}`);
  }

  /** The first link whose address matches. */
  async follow(page, pattern) {
    for (const [tag] of page.html.matchAll(/<a\s[^>]*>/g)) {
      const href = attribute(tag, 'href');
      if (href && pattern.test(href)) {
        return this.go(new URL(href, page.url));
      }
    }
    throw new Error(`no link like ${pattern} at ${page.url}`);
  }

  async #send(url, options) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...options, redirect: 'manual', headers: { cookie, 'accept-language': 'en' } });
    for (const set of response.headers.getSetCookie()) {
      const [pair, ...attributes] = set.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      const gone = attributes.some((one) => /^\s*max-age=0$/i.test(one));
      gone ? this.#cookies.delete(name) : this.#cookies.set(name, pair.slice(name.length + 1));
    }
    return response;
  }
}
