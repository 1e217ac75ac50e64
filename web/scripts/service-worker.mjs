// The service worker, written out with the list of files it keeps. It answers from its cache and
// never asks another host; a new version waits until the page is opened anew.
export const serviceWorker = (files, version) => `const cacheName = 'copydesk-${version}';
const files = ${JSON.stringify(['./', ...files.filter((name) => name !== 'index.html')])};
addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)));
});
addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then((names) =>
      Promise.all(names.filter((name) => name.startsWith('copydesk-') && name !== cacheName).map((name) => caches.delete(name))),
    ),
  );
});
addEventListener('message', ({ data }) => {
  if (data === 'update') skipWaiting();
});
addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  event.respondWith(
    caches.open(cacheName).then(async (cache) => (await cache.match(event.request, { ignoreSearch: true })) ?? fetch(event.request)),
  );
});
`;
